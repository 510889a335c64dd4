// data-editor: buttons that put markup at the cursor, and what it becomes.
each("[data-editor]", (editor) => {
  const area = editor.querySelector("textarea"), shown = editor.querySelector("[data-shown]");
  editor.querySelector("[data-tools]").hidden = false;
  editor.addEventListener("click", async (event) => {
    const button = event.target.closest("button");
    if (button?.dataset.insert !== undefined) {
      const [before, after] = button.dataset.insert.split("|");
      const start = area.selectionStart, words = area.value.slice(start, area.selectionEnd);
      const lead = start === 0 || area.value[start - 1] === "\n" ? before.replace(/^\n/, "") : before;
      area.setRangeText(lead + words + after, start, area.selectionEnd, "end");
      area.selectionStart = area.selectionEnd = start + lead.length + words.length;
      area.focus();
    } else if (button && "preview" in button.dataset) {
      const answer = await fetch(editor.dataset.editor, { method: "POST", body: new URLSearchParams({ text: area.value }) });
      if (!answer.ok) return;
      shown.innerHTML = await answer.text();
      shown.hidden = false;
    }
  });
});
// data-proposals: which kind of notice each category has. One that was chosen, or for which something is written, stays; the fields of
// another come from the server, as the button beside it fetches them.
const notice = (proposed) => {
  const { form } = proposed, kind = form.elements["notice-kind"], category = form.elements.category, part = proposed.closest("[data-part]");
  const isWritten = () => [...part.querySelectorAll("input[type=text]")].some((answer) => answer.value);
  const fetchFields = async () => {
    const body = new URLSearchParams([...new FormData(form)].filter(([name, value]) => typeof value === "string" && name !== "step"));
    body.append("step", "notice");
    const answer = await fetch(form.action, { method: "POST", body }).catch(() => null);
    const fresh = answer && new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(part.id);
    if (!fresh || !part.isConnected || isWritten()) return;
    const isHere = document.activeElement === kind;
    fresh.open = part.open;
    part.replaceWith(fresh);
    each("[data-proposals]", notice, fresh);
    if (isHere) form.elements["notice-kind"].focus();
  };
  category?.addEventListener("change", () => {
    if (!part.isConnected) return;
    const next = proposed.dataset.proposals.split(" ").find((pair) => pair.startsWith(category.value + "="))?.split("=")[1];
    if (!next || isWritten() || kind.value !== proposed.value) return;
    if (kind.value !== next) { kind.value = proposed.value = next; fetchFields(); }
  });
  kind.addEventListener("change", () => { if (!isWritten()) fetchFields(); });
};
each("[data-proposals]", notice);
