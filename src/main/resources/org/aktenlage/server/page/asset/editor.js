// The editor of YASGUI on our own end point; nothing is asked of another host.
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

const load = (source) =>
  new Promise((done, failed) => {
    const script = document.createElement("script");
    script.src = source;
    script.onload = done;
    script.onerror = failed;
    document.head.append(script);
  });

const sheet = document.createElement("link");
sheet.rel = "stylesheet";
sheet.href = "/asset/yasgui.css";
document.head.append(sheet);

await load("/asset/yasgui.js");
const { Yasgui } = window;
Yasgui.Yasqe.forkAutocompleter = undefined;
Yasgui.Yasqe.defaults.autocompleters = ["prefixes", "variables"].filter((name) => name === "variables");
const yasgui = new Yasgui(document.getElementById("yasgui"), {
  requestConfig: { endpoint: `${window.location.origin}/sparql` },
  copyEndpointOnNewTab: false,
  endpointCatalogueOptions: { getData: () => [] },
  yasr: { prefixes: PREFIXES },
});

const show = (query) => {
  const tab = yasgui.getTab();
  tab.setQuery(query);
  return tab;
};

const examples = document.getElementById("examples");
examples.addEventListener("change", () => {
  const chosen = examples.selectedOptions[0];
  if (chosen.dataset.query) {
    show(chosen.dataset.query);
  }
});

const wanted = new URLSearchParams(window.location.search).get("query");
for (const option of examples.options) {
  if (wanted && option.value === wanted) {
    show(option.dataset.query);
  }
}
