// data-theme-choice: light, dark or as the device says.
document.addEventListener("click", (event) => {
  const choice = event.target.closest("[data-theme-choice]")?.dataset.themeChoice;
  if (!choice) return;
  const root = document.documentElement;
  const dark = root.dataset.theme ? root.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  const next = choice === "switch" ? (dark ? "light" : "dark") : choice;
  if (next === "device") { delete root.dataset.theme; localStorage.removeItem("theme"); }
  else { root.dataset.theme = next; localStorage.setItem("theme", next); }
});
