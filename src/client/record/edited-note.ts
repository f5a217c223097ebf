/** Says beside an item that its text was edited after the reader ticked it. */
export function showEdited(element: HTMLElement, edited: boolean): void {
  const found = element.querySelector('.record-edited');
  if (!edited) found?.remove();
  if (!edited || found) return;
  const note = document.createElement('span');
  note.className = 'record-edited';
  note.textContent = '수정된 항목';
  element.querySelector('label')?.append(' ', note);
}
