// What the page does besides being read: filters, joins a claim's parts, draws the chart. Nothing of an article becomes
// markup here: text is set as text, and attributes by their names.
"use strict";
(() => {
  const labels = JSON.parse(document.getElementById("labels").textContent);
  const say = (label) => labels[label] ?? label;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const listed = (element, name) => JSON.parse(element.dataset[name] || "[]");

  function make(tag, properties = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(properties)) {
      if (name in element) element[name] = value;
      else element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
  }

  const articles = all("article");
  const state = { kinds: new Set(), entity: null, source: null, word: "" };
  const side = document.getElementById("side");
  const status = document.getElementById("status");

  // Counts.

  function counted(elements, key) {
    const counts = new Map();
    for (const element of elements) {
      const value = key(element);
      if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts].sort((one, other) => other[1] - one[1] || (one[0] < other[0] ? -1 : 1));
  }

  const firsts = all(".entity[data-first]");
  const rows = all("tr[data-f]");
  const claims = all("li[data-c]");
  const kindOf = new Map(firsts.map((mark) => [mark.dataset.name, mark.dataset.kind]));
  const kinds = [...counted(firsts, (mark) => mark.dataset.kind), ...counted(rows, (row) => row.dataset.kind)];
  if (claims.length) kinds.push(["claims", claims.length]);
  kinds.forEach(([kind]) => state.kinds.add(kind));
  const entities = counted(firsts, (mark) => mark.dataset.name);
  const sources = counted(claims, (claim) => claim.dataset.source);

  // The list that filters.

  const SHORT = 12;

  function choices(legend, list, field) {
    const items = make("ul");
    const box = make("fieldset", { id: `by-${field}` }, make("legend", { textContent: legend }), items);
    list.forEach(([name, count]) => {
      const button = make("button", { type: "button", "aria-pressed": "false" });
      if (field === "entity") button.append(make("span", { className: `swatch ${kindOf.get(name)}`, "aria-hidden": "true" }));
      button.append(make("bdi", { textContent: name }), make("span", { className: "count", textContent: count }));
      button.addEventListener("click", () => {
        state[field] = state[field] === name ? null : name;
        apply();
      });
      const item = make("li", {}, button);
      item.dataset.value = name;
      items.append(item);
    });
    if (list.length > SHORT) {
      const more = make("button", { type: "button", className: "plain", textContent: `${say("more")} (${list.length - SHORT})` });
      more.addEventListener("click", () => {
        box.dataset.whole = "";
        more.remove();
        apply();
      });
      box.append(more);
    }
    return box;
  }

  function build() {
    const clear = make("button", { type: "button", className: "plain clear", id: "clear", textContent: say("clear") });
    clear.addEventListener("click", () => {
      kinds.forEach(([kind]) => state.kinds.add(kind));
      Object.assign(state, { entity: null, source: null, word: "" });
      all("input", side).forEach((input) => (input.type === "search" ? (input.value = "") : (input.checked = true)));
      apply();
    });
    const byKind = make("fieldset", { id: "by-kind" }, make("legend", { textContent: say("kinds") }));
    for (const [kind, count] of kinds) {
      const box = make("input", { type: "checkbox", checked: true, value: kind });
      box.addEventListener("change", () => {
        if (box.checked) state.kinds.add(kind);
        else state.kinds.delete(kind);
        apply();
      });
      const swatch = make("span", { className: `swatch ${kind}`, "aria-hidden": "true" });
      byKind.append(make("label", {}, box, swatch, make("span", { textContent: say(kind) }), make("span", { className: "count", textContent: count })));
    }
    const search = make("input", { type: "search", placeholder: say("find a name"), "aria-label": say("find a name") });
    search.addEventListener("input", () => {
      state.word = search.value.trim().toLowerCase();
      apply();
    });
    side.append(clear, byKind, search);
    if (entities.length) side.append(choices(say("entities"), entities, "entity"));
    if (sources.length) side.append(choices(say("sources"), sources, "source"));
  }

  // What is shown.

  const isOf = (element) =>
    (!state.entity || listed(element, "names").includes(state.entity)) &&
    (!state.source || (element.matches("li") ? element.dataset.source === state.source : listed(element, "sources").includes(state.source)));

  function applyTo(article) {
    let [shownClaims, shownRows] = [0, 0];
    const shown = new Set();
    for (const claim of all("li[data-c]", article)) {
      claim.hidden = !(state.kinds.has("claims") && isOf(claim));
      if (!claim.hidden) shown.add(claim.dataset.c);
    }
    for (const row of all("tr[data-f]", article)) {
      row.hidden = !(state.kinds.has(row.dataset.kind) && isOf(row));
      if (!row.hidden) shown.add(row.dataset.f);
    }
    let named = false;
    for (const mark of all(".text [data-kind], .text [data-c]", article)) {
      if (mark.dataset.name !== undefined) {
        const chosen = mark.dataset.name === state.entity;
        named ||= chosen;
        mark.classList.toggle("chosen", chosen && state.kinds.has(mark.dataset.kind));
        mark.classList.toggle("off", !state.kinds.has(mark.dataset.kind));
      } else {
        mark.classList.toggle("off", !shown.has(mark.dataset.c ?? mark.dataset.f));
      }
    }
    for (const section of all("section", article)) {
      const left = all("li[data-c]:not([hidden]), tr[data-f]:not([hidden])", section).length;
      section.hidden = !left;
      if (section.matches(".claims")) shownClaims += left;
      else shownRows += left;
    }
    const spoken = !state.source || shownClaims > 0;
    article.hidden = !(spoken && (!state.entity || named || shownClaims + shownRows > 0));
    return article.hidden ? [0, 0, 0] : [1, shownClaims, shownRows];
  }

  function apply() {
    const sums = articles.map(applyTo).reduce((sum, counts) => sum.map((value, at) => value + counts[at]), [0, 0, 0]);
    const parts = ["articles", "claims", "figures"].map((name, at) => `${say(name)}: ${number(sums[at])}`);
    status.textContent = sums[0] ? parts.join(" · ") : say("nothing matches");
    for (const field of ["entity", "source"]) {
      const box = document.getElementById(`by-${field}`);
      if (!box) continue;
      all("li", box).forEach((item, at) => {
        const name = item.dataset.value;
        const chosen = state[field] === name;
        const near = state.word ? name.toLowerCase().includes(state.word) : at < SHORT || "whole" in box.dataset;
        item.hidden = !(chosen || near);
        item.firstElementChild.setAttribute("aria-pressed", String(chosen));
      });
      const more = box.querySelector(":scope > .plain");
      if (more) more.hidden = Boolean(state.word);
    }
    const whole = state.kinds.size === kinds.length && !state.entity && !state.source && !state.word;
    document.getElementById("clear").disabled = whole;
    draw();
  }

  // A claim's parts, joined under the pointer, or else the focus.

  let joined = [];
  const partOf = (target) => (target instanceof Element ? target.closest("[data-c]:not(.off), [data-f]:not(.off)") : null);

  function join(target) {
    joined.forEach((element) => element.classList.remove("on"));
    joined = [];
    const part = partOf(target) ?? partOf(document.activeElement);
    if (!part) return;
    const { c, f } = part.dataset;
    joined = all(c ? `[data-c="${c}"]` : `[data-f="${f}"]`, part.closest("article"));
    joined.forEach((element) => element.classList.add("on"));
  }

  document.addEventListener("pointerover", (event) => join(event.target));
  document.addEventListener("focusin", (event) => join(event.target));

  // The chart: every amount of a currency by what it is, on a scale of tens. It adds up nothing.

  const language = document.documentElement.lang;
  const number = (value) => new Intl.NumberFormat(language).format(value);
  const short = new Intl.NumberFormat(language, { notation: "compact", maximumFractionDigits: 1 });
  const money = rows.filter((row) => row.dataset.kind === "money" && row.dataset.min && Number(row.dataset.max) > 0);
  const currencies = counted(money, (row) => row.dataset.currency);
  const chart = make("section", { className: "chart" });
  const canvas = make("div");
  let currency = currencies[0]?.[0];

  function buildChart() {
    if (!currency) return;
    const choice = make("select", { "aria-label": say("currency") });
    currencies.forEach(([code, count]) => choice.append(make("option", { value: code, textContent: `${code} (${count})` })));
    choice.addEventListener("change", () => {
      currency = choice.value;
      draw();
    });
    chart.setAttribute("aria-label", say("amounts by role"));
    chart.append(make("header", {}, make("h3", { textContent: say("amounts by role") }), choice), canvas);
    document.getElementById("articles").prepend(chart);
  }

  function svg(tag, attributes, ...children) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
    element.append(...children);
    return element;
  }

  function draw() {
    if (!currency) return;
    const shown = money.filter((row) => row.dataset.currency === currency && !row.hidden && !row.closest("article").hidden);
    chart.hidden = !shown.length;
    canvas.replaceChildren();
    if (!shown.length) return;
    const roles = counted(shown, (row) => row.dataset.role).map(([role]) => role);
    const ends = shown.flatMap((row) => [Number(row.dataset.min), Number(row.dataset.max)]).filter((value) => value > 0);
    const low = Math.floor(Math.log10(Math.min(...ends)));
    const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...ends))));
    const rtl = document.documentElement.dir === "rtl";
    const [width, left, right, line] = [720, rtl ? 20 : 110, rtl ? 110 : 20, 22];
    const height = roles.length * line + 34;
    const x = (value) => {
      const part = (Math.log10(Math.max(value, 10 ** low)) - low) / (high - low);
      return left + part * (width - left - right);
    };
    const picture = svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": `${say("amounts by role")}, ${currency}` });
    const step = Math.ceil((high - low) / 6);
    for (let power = low; power <= high; power += step) {
      const at = x(10 ** power);
      picture.append(
        svg("line", { class: "grid", x1: at, x2: at, y1: 4, y2: height - 26 }),
        svg("text", { class: "tick", x: at, y: height - 8, "text-anchor": "middle" }, short.format(10 ** power)),
      );
    }
    roles.forEach((role, at) => {
      const y = at * line + 15;
      const place = rtl ? { x: width - right + 12, "text-anchor": "end" } : { x: left - 12, "text-anchor": "end" };
      picture.append(svg("text", { ...place, y: y + 4 }, say(role)));
      shown.filter((row) => row.dataset.role === role).forEach((row) => picture.append(dot(row, x, y)));
    });
    canvas.append(picture);
  }

  function dot(row, x, y) {
    const [min, max] = [Number(row.dataset.min), Number(row.dataset.max)];
    const link = row.querySelector("a");
    const name = [link.textContent, say(row.dataset.role), ...listed(row, "names").slice(0, 1)].join(" · ");
    const anchor = svg("a", { href: link.getAttribute("href"), "aria-label": name }, svg("title", {}, name));
    if (min !== max) anchor.append(svg("line", { class: "range", x1: x(min), x2: x(max), y1: y, y2: y }));
    anchor.append(svg("circle", { cx: x(max), cy: y, r: 5 }));
    return anchor;
  }

  build();
  buildChart();
  apply();
})();
