// Forms are novalidate: what cannot be sent is said here, beside its field and above the form, in the page's language.
function faultOf(input) {
  const { validity: v, type } = input, words = document.getElementById("live")?.dataset || {}, blank = isBlank(input);
  if (v.valid && !blank) return "";
  if (v.valueMissing || blank) return type === "checkbox" ? words.unticked : type === "file" ? words.noFile : type === "radio" || input.tagName === "SELECT" ? words.unchosen : input.dataset.missing || words.missing;
  if (v.badInput || v.stepMismatch) return type === "number" ? words.number : words.date;
  if (v.typeMismatch) return type === "email" ? words.email : words.url;
  if (v.rangeUnderflow) return words.least?.replace("{min}", input.min);
  if (v.rangeOverflow) return words.most?.replace("{max}", input.max);
  if (v.tooShort) return words.tooShort?.replace("{min}", input.minLength);
  if (v.tooLong) return words.tooLong?.replace("{max}", input.maxLength);
  return input.dataset.wrong || input.title || words.pattern;
}
// Blanks alone are nothing, where something is needed.
function isBlank(input) { return input.required && input.type !== "password" && typeof input.value === "string" && input.tagName !== "SELECT" && !["checkbox", "radio", "file"].includes(input.type) && !input.value.trim(); }
// Writes the fault beside the field, or takes it away; a field without an id or a frame has it in the summary alone.
function showFault(input, fault) {
  const frame = input.closest(".field");
  const id = (input.id || input.name) + "-error";
  frame?.classList.toggle("has-error", !!fault);
  frame?.querySelectorAll(":scope > .error").forEach((old) => old.remove());
  const others = (input.getAttribute("aria-describedby") || "").split(" ").filter((one) => one && one !== id);
  if (!fault) {
    input.removeAttribute("aria-invalid");
    others.length ? input.setAttribute("aria-describedby", others.join(" ")) : input.removeAttribute("aria-describedby");
    return;
  }
  input.setAttribute("aria-invalid", "true");
  if (!frame) return;
  frame.append(Object.assign(document.createElement("span"), { className: "error", id, textContent: fault }));
  input.setAttribute("aria-describedby", [...others, id].join(" "));
}
function nameOf(input) {
  const own = input.labels?.[0];
  const label = input.type === "checkbox" ? own?.querySelector("span") || own : input.closest("fieldset")?.querySelector("legend") || own;
  const words = [...(label?.childNodes || [])].filter((node) => !node.classList?.contains("optional")).map((node) => node.textContent).join("");
  return (input.getAttribute("aria-label") || words || input.name).trim();
}
function summarise(form, faults) {
  const live = document.getElementById("live"), box = document.createElement("div"), list = document.createElement("ul"), title = document.createElement("strong");
  form.querySelectorAll(".form-faults").forEach((old) => old.remove());
  box.className = "notice is-vermilion form-faults";
  box.setAttribute("role", "alert");
  box.tabIndex = -1;
  title.textContent = faults.length === 1 ? live.dataset.checkOne : live.dataset.check.replace("{count}", faults.length);
  list.append(...faults.map(([input, fault]) => {
    const item = document.createElement("li"), link = document.createElement("a");
    link.href = "#" + input.id;
    link.textContent = fault === input.dataset.missing ? fault : nameOf(input) + ": " + fault;
    link.addEventListener("click", (event) => { event.preventDefault(); input.focus(); });
    item.append(link);
    return item;
  }));
  const words = document.createElement("div");
  words.className = "notice-text";
  words.append(title, list);
  box.append(words);
  form.prepend(box);
  box.focus();
  box.scrollIntoView({ block: "center" });
}
// data-needed-with: a field that has to be filled in while the answer with this value is chosen, such as the address of a delivery.
function need(form) {
  each("[data-needed-with]", (input) => {
    input.required = [...form.elements].some((other) => other.checked && other.value === input.dataset.neededWith);
  }, form);
}
document.addEventListener("submit", (event) => {
  const form = event.target, seen = new Set();
  if (!form.noValidate || event.submitter?.formNoValidate) return;
  need(form);
  const faults = [...form.elements].filter((input) => input.willValidate && (!input.validity.valid || isBlank(input)) && !(input.dataset.neededWith && !input.required) && !(input.type === "radio" && seen.has(input.name)) && seen.add(input.name))
    .map((input) => [input, faultOf(input)]);
  form.querySelectorAll("[aria-invalid]").forEach((input) => showFault(input, ""));
  form.querySelectorAll(".form-faults").forEach((old) => old.remove());
  if (!faults.length) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  faults.forEach(([input, fault]) => {
    for (let fold = input.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    showFault(input, fault);
  });
  summarise(form, faults);
}, true);
// Once said, it goes as soon as the value is right.
document.addEventListener("input", ({ target }) => {
  if (!target.form?.noValidate || !target.validity.valid || isBlank(target)) return;
  // Of several answers the first one bears the fault.
  const told = target.type === "radio" ? [...target.form.elements].find((other) => other.name === target.name && other.hasAttribute("aria-invalid")) : target;
  if (told?.hasAttribute("aria-invalid")) showFault(told, "");
});
