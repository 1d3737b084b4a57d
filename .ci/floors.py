#!/usr/bin/env python3
"""floors.py FLOORS SET=SCORES.json...: does every figure reach its floor?

A line of FLOORS is a figure and the least it may be, as in `dev.claims.found 0.86`: the set, then the layer, whose F1
it is, or whose mean. Floors only rise: when a figure has left its floor behind, raise it.
"""
import json
import sys


def figures(arguments):
    found = {}
    for argument in arguments:
        name, path = argument.split("=", 1)
        with open(path, encoding="utf-8") as file:
            scores = json.load(file)
        found.update({f"{name}.{layer}": row["f1"] for layer, row in scores["scores"].items()})
        found.update({f"{name}.{layer}": row["mean"] for layer, row in scores["means"].items()})
    return found


def main():
    path, *arguments = sys.argv[1:]
    found, faults = figures(arguments), []
    with open(path, encoding="utf-8") as floors:
        for number, line in enumerate(floors, 1):
            line = line.split("#", 1)[0].split()
            if not line:
                continue
            name, floor = line[0], float(line[1])
            if name not in found:
                faults.append(f"{path}:{number}: no figure is called {name}")
            elif found[name] < floor:
                faults.append(f"{path}:{number}: {name} fell to {found[name]:.4f}, under {floor}")
    print("\n".join(faults) if faults else "every figure reaches its floor")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
