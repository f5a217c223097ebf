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

// What a reader ticks or writes before the record's scripts have come is marked for them to keep.
for (const type of ['change', 'input']) {
  addEventListener(type, ({ target }) => {
    target.dataset.touched = 'yes';
  });
}
