// Every behaviour is found by a data- attribute; pages work without any of them.
document.documentElement.classList.add("has-js");
const each = (selector, act, root = document) => root.querySelectorAll(selector).forEach(act);
// A row of ways that is pushed with a finger shows where we are.
each(".console-nav [aria-current], .chips.is-row [aria-current]", (here) => {
  const row = here.parentElement;
  row.scrollLeft = here.offsetLeft - (row.clientWidth - here.offsetWidth) / 2;
});
if ("serviceWorker" in navigator && !document.documentElement.dataset.noWorker) {
  addEventListener("load", () => navigator.serviceWorker.register("/worker.js").catch(() => {}));
}
