// data-auto-submit: a form of filters sends itself when a choice changes; its own button steps aside.
each("form[data-auto-submit]", (form) => {
  each("[data-auto-hide]", (button) => { button.hidden = true; }, form);
  form.addEventListener("change", (event) => {
    if (event.target.matches("input[type=text], input[type=search]")) return;
    form.requestSubmit();
  });
});
