// data-rows: Enter, which scanners send, goes to the same field of the next row, and from the last one to the button that sends them.
each("[data-rows]", (form) => {
  const kind = "tbody input:not([type=checkbox]):not([type=hidden])";
  form.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.isComposing || !event.target.matches(kind)) return;
    event.preventDefault();
    const fields = [...form.querySelectorAll(kind)];
    const next = fields[fields.indexOf(event.target) + (event.shiftKey ? -1 : 1)];
    if (next) { next.focus(); next.select(); } else (form.querySelector("[data-rows-send]") || form.querySelector(".form-foot button")).focus();
  });
});
