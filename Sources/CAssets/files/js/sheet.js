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
