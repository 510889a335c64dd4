// data-locate: asks the browser where we are, only after a press, and sends its form with that to about a hundred metres; nothing of it stands in an address.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-locate]");
  if (!button) return;
  const failed = () => { button.classList.remove("is-busy"); announce(button.dataset.locateFailed || ""); };
  if (!navigator.geolocation) { failed(); return; }
  button.classList.add("is-busy");
  navigator.geolocation.getCurrentPosition(({ coords }) => {
    const { latitude, longitude } = button.form.elements;
    latitude.value = coords.latitude.toFixed(3);
    longitude.value = coords.longitude.toFixed(3);
    button.form.requestSubmit();
  }, failed, { maximumAge: 600000, timeout: 10000 });
});
