// Tells what happened, to eyes and to screen readers: #live is a polite region.
let announceTimer;
function announce(text, link) {
  const live = document.getElementById("live");
  if (!live) return;
  // Over an open sheet, which hides all that is not in it.
  (document.querySelector("dialog[open]") || document.body).append(live);
  live.replaceChildren(document.createTextNode(text));
  if (link) {
    const a = document.createElement("a");
    a.href = link.href;
    a.textContent = link.text;
    live.append(a);
  }
  clearTimeout(announceTimer);
  announceTimer = setTimeout(() => live.replaceChildren(), 6000);
}
