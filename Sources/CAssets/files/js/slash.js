// data-slash="/ : search|turn off|turn on": in the console "/" leads to the search of the page. Who does not want single keys turns it off.
each("[data-slash]", (place) => {
  const [words, off, on] = place.dataset.slash.split("|"), button = document.createElement("button");
  const isOn = () => { try { return localStorage.getItem("slash") !== "off"; } catch { return true; } };
  const show = () => { button.textContent = `${words} · ${isOn() ? off : on}`; button.setAttribute("aria-pressed", String(isOn())); };
  Object.assign(button, { type: "button", className: "text-button" });
  button.addEventListener("click", () => {
    try { localStorage.setItem("slash", isOn() ? "off" : "on"); } catch { /* nothing is kept there */ }
    show();
  });
  show();
  place.append(button);
  addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !isOn()) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    const field = [...document.querySelectorAll("input[type=search]")].find((input) => input.offsetParent);
    if (!field) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
});
