// data-filters="/search/count": on a phone the filters open as a sheet, and its button says how many there would be before anything is searched.
each("details[data-filters]", (box) => {
  const form = box.querySelector("form"), button = form.querySelector("[data-count]"), isNarrow = matchMedia("(max-width: 899px)");
  const words = button.textContent;
  let asked = 0;
  const count = async () => {
    const mine = ++asked;
    try {
      const answer = await fetch(box.dataset.filters + "?" + new URLSearchParams(new FormData(form)), { headers: { Accept: "application/json" } });
      if (answer.ok && mine === asked) button.textContent = (await answer.json()).text;
    } catch { button.textContent = words; }
  };
  const open = () => {
    showSheet([form], "is-full", "filters-title", () => { form.reset(); box.append(form); });
    count();
  };
  box.querySelector("summary").addEventListener("click", (event) => {
    if (!isNarrow.matches) return;
    event.preventDefault();
    open();
  });
  form.addEventListener("change", () => isNarrow.matches ? count() : form.requestSubmit());
  if (location.hash === "#filters" && isNarrow.matches) open();
});
