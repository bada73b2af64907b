// oxigraph.js FILE: answers the queries of standard input, {"name": "SELECT ..."}, over a file of Turtle.
const fs = require("fs");
const oxigraph = require("oxigraph");

const store = new oxigraph.Store();
store.load(fs.readFileSync(process.argv[2], "utf-8"), { format: "text/turtle" });
const answers = {};
for (const [name, query] of Object.entries(JSON.parse(fs.readFileSync(0, "utf-8"))))
  answers[name] = store.query(query, { results_format: "json" });
process.stdout.write(JSON.stringify(answers));
