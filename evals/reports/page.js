"use strict";
// A search over the failures. Without this script the page lacks only that.
const all = [...document.querySelectorAll("details.failure")];
const search = document.getElementById("search");
const words = new Map();

function make(name, label, properties) {
  const made = document.createElement(name);
  Object.assign(made, properties);
  if (label) {
    const around = document.createElement("label");
    around.append(label + " ", made);
    search.append(around, " ");
  } else {
    search.append(made, " ");
  }
  return made;
}

function choice(label, key) {
  const select = make("select", label, {});
  select.append(new Option("all", ""));
  for (const value of [...new Set(all.map((one) => one.dataset[key]))].sort()) {
    select.append(new Option(value, value));
  }
  select.addEventListener("change", show);
  return select;
}

function text(one) {
  if (!words.has(one)) {
    words.set(one, (one.closest("section").querySelector("h3").textContent + " "
      + one.querySelector("summary").textContent + " "
      + one.querySelector("dl").textContent).toLowerCase());
  }
  return words.get(one);
}

function show() {
  const wanted = field.value.toLowerCase().split(/\s+/);
  let count = 0;
  for (const one of all) {
    const fits = (!type.value || one.dataset.type === type.value)
      && (!grade.value || one.dataset.grade === grade.value)
      && wanted.every((word) => text(one).includes(word));
    one.hidden = !fits;
    count += fits;
  }
  for (const article of document.querySelectorAll("section.article")) {
    article.hidden = !article.querySelector("details.failure:not([hidden])");
  }
  told.textContent = `${count} of ${all.length} shown`;
}

function turn(open) {
  for (const one of all) if (!one.hidden) one.open = open;
}

// A link into folded text opens it, where the browser does not do so itself.
function reveal() {
  const target = document.getElementById(location.hash.slice(1));
  if (!target) return;
  for (let one = target; one; one = one.parentElement) if (one.tagName === "DETAILS") one.open = true;
  target.scrollIntoView();
}

const field = make("input", "Search", {type: "search"});
const type = choice("Type", "type");
const grade = choice("Grade", "grade");
make("button", "", {type: "button", textContent: "Open shown"}).addEventListener("click", () => turn(true));
make("button", "", {type: "button", textContent: "Fold all"}).addEventListener("click", () => turn(false));
const told = make("output", "", {textContent: `${all.length} of ${all.length} shown`});
field.addEventListener("input", show);
addEventListener("hashchange", reveal);
search.hidden = false;
reveal();
