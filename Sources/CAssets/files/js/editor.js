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
// data-proposals: which kind of notice each category has. One that was chosen, or for which something is written, stays.
each("[data-proposals]", (proposed) => {
  const { form } = proposed, kind = form.elements["notice-kind"], category = form.elements.category;
  category?.addEventListener("change", () => {
    const next = proposed.dataset.proposals.split(" ").find((pair) => pair.startsWith(category.value + "="))?.split("=")[1];
    const written = [...proposed.parentElement.querySelectorAll("input[type=text]")].some((answer) => answer.value);
    if (next && !written && kind.value === proposed.value) kind.value = proposed.value = next;
  });
});
