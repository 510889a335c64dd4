// data-scan="<input id>": reads a QR code with the camera where the browser can; otherwise the button stays hidden and people type.
each("[data-scan]", async (button) => {
  if (!("BarcodeDetector" in window) || !navigator.mediaDevices) return;
  const formats = await BarcodeDetector.getSupportedFormats().catch(() => []);
  if (!formats.includes("qr_code")) return;
  button.hidden = false;
  button.addEventListener("click", async () => {
    const input = document.getElementById(button.dataset.scan);
    let stream;
    try { stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } }); } catch { announce(button.dataset.scanRefused); return; }
    const video = document.createElement("video");
    video.className = "scan";
    video.muted = video.playsInline = true;
    video.srcObject = stream;
    button.form.before(video);
    button.hidden = true;
    await video.play();
    const detector = new BarcodeDetector({ formats: ["qr_code"] });
    const stop = () => { stream.getTracks().forEach((track) => track.stop()); video.remove(); button.hidden = false; };
    addEventListener("pagehide", stop, { once: true });
    const look = async () => {
      if (!video.isConnected) return;
      const [found] = await detector.detect(video).catch(() => []);
      if (!found) { setTimeout(look, 150); return; }
      input.removeAttribute("maxlength");
      input.value = found.rawValue;
      stop();
      button.form.requestSubmit();
    };
    look();
  });
});
// data-print: the browser's own print.
each("[data-print]", (button) => { button.hidden = false; button.addEventListener("click", () => print()); });
// data-tick-all: ticks every box of its form.
each("[data-tick-all]", (box) => box.addEventListener("change", () => each("input[type=checkbox][name]", (one) => { one.checked = box.checked; }, box.form || box.closest("form"))));
