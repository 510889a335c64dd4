// data-post: sends a form without leaving the page. The answer is JSON: {message, count, link: {href, text}, redirect}.
document.addEventListener("submit", async (event) => {
  const form = event.target.closest("form[data-post]");
  if (!form || event.defaultPrevented) return;
  event.preventDefault();
  const button = event.submitter;
  button?.classList.add("is-busy");
  try {
    const answer = await fetch(button?.getAttribute("formaction") || form.action, {
      method: "POST",
      body: new URLSearchParams(new FormData(form, button)),
      headers: { Accept: "application/json" },
    });
    if (!(answer.headers.get("content-type") || "").includes("json")) { location.assign(answer.url); return; }
    const said = await answer.json();
    if (said.redirect) { location.assign(said.redirect); return; }
    if (answer.ok && said.count != null) {
      each("[data-cart-count]", (badge) => { badge.textContent = said.count; badge.dataset.count = said.count; });
    }
    if (answer.ok && said.pressed != null) {
      button?.setAttribute("aria-pressed", String(said.pressed));
      // The next press wants the opposite.
      if (form.elements.want && said.next) form.elements.want.value = said.next;
    }
    if (answer.ok && said.sheet) {
      const made = document.createElement("template");
      made.innerHTML = said.sheet;
      showSheet(made.content.childNodes, "is-side", "added-title");
      return;
    }
    announce(said.message || said.detail || said.title || "", said.link);
  } catch {
    HTMLFormElement.prototype.submit.call(form);
  } finally {
    button?.classList.remove("is-busy");
  }
});
