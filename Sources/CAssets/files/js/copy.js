// data-copy="text": puts it on the clipboard, or shares it where the device can.
document.addEventListener("click", async (event) => {
  const button = event.target.closest("[data-copy]");
  if (!button) return;
  const text = button.dataset.copy;
  try {
    if (button.dataset.share != null && navigator.share) await navigator.share({ url: text, title: document.title });
    else { await navigator.clipboard.writeText(text); announce(button.dataset.copied || text); }
  } catch { /* the reader closed the share sheet */ }
});
