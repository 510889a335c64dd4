// data-sheet="id": opens a <dialog>. Without this module the control is a link to the same content.
document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-sheet]");
  const sheet = opener && document.getElementById(opener.dataset.sheet);
  if (sheet?.showModal) {
    event.preventDefault();
    sheet.showModal();
    return;
  }
  const open = event.target.closest("dialog[open]");
  if (open && (event.target === open || event.target.closest("[data-close]"))) open.close();
});
// Shows something over the page: the rest rests meanwhile, and the focus comes back to where it was.
function showSheet(content, look, title, closed) {
  const sheet = document.createElement("dialog");
  sheet.className = "sheet " + look;
  sheet.setAttribute("aria-labelledby", title);
  sheet.append(...content);
  document.body.append(sheet);
  sheet.addEventListener("close", () => {
    closed?.();
    sheet.querySelectorAll("#live").forEach((live) => document.body.append(live));
    sheet.remove();
  });
  sheet.showModal();
  document.getElementById(title)?.focus();
}
