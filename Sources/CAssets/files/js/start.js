// Every behaviour is found by a data- attribute; pages work without any of them.
document.documentElement.classList.add("has-js");
const each = (selector, act, root = document) => root.querySelectorAll(selector).forEach(act);
if ("serviceWorker" in navigator && !document.documentElement.dataset.noWorker) {
  addEventListener("load", () => navigator.serviceWorker.register("/worker.js").catch(() => {}));
}
