// Runs in <head> before anything is painted.

// A chosen theme must never flash.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is blocked: the system's theme stays.
}

// Room for what the search page will find, so that nothing below it jumps.
if (/[?&]q=./.test(location.search)) document.documentElement.dataset.asked = '';

// What shows or takes something of the record, until its script has come.
const waiting =
  ':is(recap-list, survey-group, question-card, record-overview, record-review, poll-count):not(:defined)';

// What a reader ticks or writes before the record's scripts have come is marked for them to keep.
const say = (list, text) => {
  const line = list.querySelector('.record-status__text');
  if (line) line.textContent = text;
};
for (const type of ['change', 'input']) {
  addEventListener(type, ({ target }) => {
    target.dataset.touched = 'yes';
    const list = target.closest(waiting);
    if (list) say(list, '저장할 준비를 하고 있어요. 아직 저장하지 않았어요.');
  });
}

const makeButton = (text, act) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button';
  button.textContent = text;
  button.onclick = act;
  return button;
};

const exportText = (text) => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = 'study-record.json';
  link.click();
};

// Where the scripts don't come, nothing looks as if it were kept, and the reader hears how to go on.
const fail = () => {
  document.documentElement.dataset.recordFailed = '';
  let stored;
  try {
    stored = localStorage.getItem('de-study.record');
  } catch {
    // Storage is blocked: there is nothing to hand over.
  }
  for (const element of document.querySelectorAll(waiting)) {
    if (element.querySelector('.record-failure')) continue;
    const fieldset = element.querySelector('fieldset');
    if (fieldset) fieldset.disabled = true;
    for (const input of element.querySelectorAll('[data-touched]')) input.checked = false;
    say(element, '');
    const note = document.createElement('div');
    const line = document.createElement('p');
    note.className = 'record-failure';
    line.role = 'status';
    note.append(
      line,
      makeButton('새로 고침', () => location.reload()),
      stored ? makeButton('기록 내보내기', () => exportText(stored)) : '',
    );
    element.append(note);
    line.textContent = `불러오지 못해서 ${fieldset ? '여기에 답한 것을 저장할' : '보여 드릴'} 수 없어요.${stored ? ' 저장해 둔 기록은 그대로예요.' : ''}`;
  }
};
addEventListener('record-failed', fail);
addEventListener('load', () => {
  if (!('scripted' in document.documentElement.dataset)) fail();
});
