// data-auto-submit: a form of filters sends itself when a choice changes; its own button steps aside.
each("form[data-auto-submit]", (form) => {
  each("[data-auto-hide]", (button) => { button.hidden = true; }, form);
  const send = (event) => {
    if (event.target.matches("input[type=text], input[type=search]")) return;
    form.requestSubmit();
  };
  form.addEventListener("change", send);
  // Boxes that stand elsewhere on the page and belong to it.
  [...form.elements].filter((field) => !form.contains(field)).forEach((field) => field.addEventListener("change", send));
});
