// YASGUI's editor and result views on our own end point. Nothing is asked of another host: its
// completers, which ask prefix.cc and LOV, are replaced by one that knows our vocabulary.
import { load, draw } from "/asset/picture.js";

const PREFIXES = {
  akt: "https://w3id.org/aktenlage/ns#",
  id: "https://w3id.org/aktenlage/id/",
  dct: "http://purl.org/dc/terms/",
  eli: "http://data.europa.eu/eli/ontology#",
  oa: "http://www.w3.org/ns/oa#",
  org: "http://www.w3.org/ns/org#",
  prov: "http://www.w3.org/ns/prov#",
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};

const box = document.getElementById("yasgui");
const words = box.dataset;

const element = (name, content = "", attributes = {}) => {
  const made = document.createElement(name);
  made.textContent = content;
  Object.entries(attributes).forEach(([key, value]) => made.setAttribute(key, value));
  return made;
};

// Views besides the table: each says from the columns whether it can show them.

const DAY = /^\d{4}(-\d{2}(-\d{2})?)?/;
const rows = (yasr) => yasr.results?.getBindings() ?? [];
const columns = (yasr) => yasr.results?.getVariables() ?? [];
const text = (cell) => cell?.value ?? "";
const isColumn = (yasr, column, test) => {
  const filled = rows(yasr).map((row) => row[column]).filter(Boolean);
  return filled.length > 0 && filled.every(test);
};
const dayColumn = (yasr) => columns(yasr).find((c) => isColumn(yasr, c, (v) => v.type !== "uri" && DAY.test(v.value)));
const numberColumn = (yasr) =>
  columns(yasr).find((c) => isColumn(yasr, c, (v) => v.value.trim() !== "" && Number.isFinite(Number(v.value)) && !/^\d{4}-/.test(v.value)));
const nameColumn = (yasr, but) => columns(yasr).find((c) => c !== but && rows(yasr).some((row) => row[c]));

class View {
  priority = 5;
  helpReference = "/query";
  constructor(yasr) {
    this.yasr = yasr;
  }
  getIcon() {
    return element("span", this.sign, { "aria-hidden": "true" });
  }
  show(made) {
    this.yasr.resultsEl.textContent = "";
    this.yasr.resultsEl.append(made);
  }
}

class Timeline extends View {
  label = words.timeline;
  sign = "◷";
  canHandleResults() {
    return dayColumn(this.yasr) !== undefined;
  }
  draw() {
    const day = dayColumn(this.yasr);
    const others = columns(this.yasr).filter((c) => c !== day);
    const list = element("ol", "", { class: "timeline" });
    const dated = rows(this.yasr).filter((row) => row[day]);
    dated.sort((one, other) => text(one[day]).localeCompare(text(other[day])));
    for (const row of dated) {
      const item = element("li");
      item.append(element("div", text(row[day]), { class: "when" }));
      item.append(element("div", others.map((c) => text(row[c])).filter(Boolean).join(" · "), { class: "what" }));
      list.append(item);
    }
    this.show(list);
  }
}

class Chart extends View {
  label = words.chart;
  sign = "▥";
  canHandleResults() {
    const number = numberColumn(this.yasr);
    return number !== undefined && nameColumn(this.yasr, number) !== undefined;
  }
  draw() {
    const number = numberColumn(this.yasr);
    const names = columns(this.yasr).filter((c) => c !== number && !isColumn(this.yasr, c, (v) => Number.isFinite(Number(v.value))));
    const name = (row) => names.map((c) => text(row[c])).filter(Boolean).join(" – ");
    const shown = rows(this.yasr).filter((row) => row[number]).slice(0, 200);
    const most = Math.max(...shown.map((row) => Number(text(row[number]))), 0);
    const table = element("table", "", { class: "bars" });
    for (const row of shown) {
      const value = Number(text(row[number]));
      const line = element("tr");
      line.append(element("th", name(row), { scope: "row" }));
      const cell = element("td");
      cell.append(element("meter", String(value), { min: "0", max: String(most || 1), value: String(value), "aria-label": name(row) }));
      cell.append(element("span", String(value)));
      line.append(cell);
      table.append(line);
    }
    this.show(table);
  }
}

class Picture extends View {
  label = words.graph;
  sign = "⚬";
  canHandleResults() {
    return rows(this.yasr).length > 0 && columns(this.yasr).length >= 2;
  }
  ends() {
    const all = columns(this.yasr);
    const has = (...names) => names.every((n) => all.includes(n));
    if (has("subject", "predicate", "object")) {
      return ["subject", "predicate", "object"];
    }
    if (has("who", "what", "whom")) {
      return ["who", "what", "whom"];
    }
    return all.length === 2 ? [all[0], null, all[1]] : [all[0], all[1], all[2]];
  }
  async draw() {
    const [from, by, to] = this.ends();
    const nodes = new Map();
    const edges = new Map();
    for (const row of rows(this.yasr).slice(0, 500)) {
      if (row[from] && row[to]) {
        [row[from], row[to]].forEach((n) => nodes.set(n.value, { data: { id: n.value, label: n.value.replace(/^.*[/#](?=.)/, "") } }));
        const key = `${row[from].value}\n${row[to].value}`;
        edges.set(key, { data: { source: row[from].value, target: row[to].value, label: by ? text(row[by]) : "", weight: 1 } });
      }
    }
    const canvas = element("div", "", { class: "picture", role: "img", "aria-label": words.graph });
    this.show(canvas);
    await draw(canvas, { nodes: [...nodes.values()], edges: [...edges.values()] });
  }
}

// The libraries leave some parts without a name, which a screen reader wants.
const nameParts = () => {
  box.querySelectorAll(".yasr_external_ref_btn").forEach((e) => e.remove()); // leads elsewhere
  box.querySelectorAll("textarea").forEach((e) => e.setAttribute("aria-label", words.label));
  box.querySelectorAll(".CodeMirror-scroll").forEach((e) => e.setAttribute("tabindex", "0"));
  box.querySelectorAll("select.tableSizer").forEach((e) => e.setAttribute("aria-label", words.size));
  box.querySelectorAll("input.tableFilter, input[type=text]").forEach((e) => e.getAttribute("aria-label") ?? e.setAttribute("aria-label", words.filter));
};

const completer = (terms) => ({
  name: "aktenlage",
  bulk: false,
  autoShow: true,
  isValidCompletionPosition: (yasqe) => yasqe.getCompleteToken().string.startsWith("akt:"),
  get: (yasqe, token) => terms.filter((term) => term.toLowerCase().startsWith((token?.string ?? "").toLowerCase())),
});

await load("/asset/yasgui.js");
const { Yasqe, Yasr } = window.Yasgui;
const terms = [...document.querySelectorAll("#terms option")].map((option) => option.value);
Yasqe.registerAutocompleter(completer(terms));
Yasr.registerPlugin("timeline", Timeline);
Yasr.registerPlugin("chart", Chart);
Yasr.registerPlugin("picture", Picture);

const place = element("div");
const results = element("div");
box.append(place, results);
const yasqe = new Yasqe(place, {
  requestConfig: { endpoint: `${window.location.origin}/sparql`, method: "POST" },
  autocompleters: ["variables", "aktenlage"],
  persistenceId: "aktenlage",
  showQueryButton: true,
  resizeable: true,
  createShareableLink: (editor) => `${window.location.origin}/editor?query=${encodeURIComponent(editor.getValue())}`,
});
const yasr = new Yasr(results, { prefixes: PREFIXES, persistenceId: null, defaultPlugin: "table", pluginOrder: ["table", "timeline", "chart", "picture", "response"] });
yasqe.on("queryResponse", (editor, response, duration) => yasr.setResponse(response, duration));
yasr.on("drawn", nameParts);
nameParts();
new MutationObserver(nameParts).observe(results, { childList: true, subtree: true });

const examples = document.getElementById("examples");
const choose = (option) => option?.dataset.query && yasqe.setValue(option.dataset.query);
examples.addEventListener("change", () => choose(examples.selectedOptions[0]));
const asked = new URLSearchParams(window.location.search);
choose([...examples.options].find((option) => option.value && option.value === asked.get("question")));
if (asked.get("query")) {
  yasqe.setValue(asked.get("query"));
}
box.dataset.ready = "true";
