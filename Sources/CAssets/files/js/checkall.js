// data-check-all="agreements purposes": one box ticks all boxes of these names in its form, and is ticked when all of them are.
each("[data-check-all]", (frame) => {
  const all = frame.querySelector("input"), names = frame.dataset.checkAll.split(" ");
  const rest = [...all.form.elements].filter((input) => input.type === "checkbox" && names.includes(input.name));
  all.addEventListener("change", () => rest.forEach((input) => {
    input.checked = all.checked;
    input.dispatchEvent(new Event("input", { bubbles: true }));
  }));
  rest.forEach((input) => input.addEventListener("change", () => { all.checked = rest.every((one) => one.checked); }));
});
