// data-reveal="id": shows the password that was typed in that field, and hides it again before it is sent.
each("[data-reveal]", (button) => {
  const input = document.getElementById(button.dataset.reveal), words = { true: button.dataset.hide, false: button.textContent };
  const show = (open) => {
    input.type = open ? "text" : "password";
    button.textContent = words[open];
  };
  button.addEventListener("click", () => show(input.type === "password"));
  input.form?.addEventListener("submit", () => show(false));
});
