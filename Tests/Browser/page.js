// What the checks ask of a page. It stands before each of their scripts.

const all = (selector, root = document) => [...root.querySelectorAll(selector)];

const words = (node) => node.textContent.replace(/\s+/g, ' ').trim();

/** A name of an element that a person finds again. */
const nameOf = (element) => {
  const tag = element.tagName.toLowerCase();
  const mark = element.id ? `#${element.id}` : [...element.classList].map((name) => `.${name}`).join('');
  const address = element.getAttribute('href');
  const text = words(element).slice(0, 40);
  return tag + mark + (address ? `[href="${address}"]` : '') + (text ? ` “${text}”` : '');
};

/** Whether an element is rendered at all, also inside of a fold. */
const isRendered = (element) =>
  element.checkVisibility({contentVisibilityAuto: true, opacityProperty: true, visibilityProperty: true});

/** Whether an element is there for those who hear a page, and cut away for those who see it. */
const isCutAway = (element) => {
  for (let at = element; at; at = at.parentElement) {
    if (getComputedStyle(at).clipPath !== 'none') return true;
  }
  return false;
};

const isSeen = (element) => {
  if (!isRendered(element) || isCutAway(element)) return false;
  const box = element.getBoundingClientRect();
  return box.width > 1 && box.height > 1;
};

/** Whether the middle of an element's first line is on the screen, and nothing else lies above it. */
const isInView = (element) => {
  const box = element.getClientRects()[0];
  if (!box) return false;
  const x = box.left + box.width / 2;
  const y = box.top + box.height / 2;
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return false;
  const hit = document.elementFromPoint(x, y);
  const own = [element, ...(element.labels ?? [])];
  return hit !== null && own.some((part) => part.contains(hit) || hit.contains(part));
};

/** How an element looks, as far as a mark of a state changes it. Forced colors keep lines, and drop backgrounds. */
const looksOf = (element) => {
  const parts = [element, element.parentElement, ...(element.labels ?? [])].filter(Boolean);
  const isForced = matchMedia('(forced-colors: active)').matches;
  return parts.flatMap((part) => {
    const style = getComputedStyle(part);
    const outline = style.outlineStyle === 'none' || style.outlineWidth === '0px' ? 'none' : style.outline;
    const lines = [outline, style.borderStyle, style.borderWidth, style.textDecorationLine];
    return isForced ? lines : [...lines, style.borderColor, style.backgroundColor, style.boxShadow, style.color];
  }).join(' | ');
};

/** Where the keyboard can stop, in the order of the document. */
const stopsOf = (root = document) => {
  const groups = new Set();
  return all('a[href], button, input, select, textarea, summary, [tabindex="0"]', root).filter((element) => {
    if (element.disabled || !isRendered(element) || !element.getClientRects().length) return false;
    if (element.type !== 'radio') return true;
    // A group of radio buttons is one stop, at the one that is chosen.
    const isChosen = element.checked
      || (!document.querySelector(`input[name="${element.name}"]:checked`) && !groups.has(element.name));
    groups.add(element.name);
    return isChosen;
  });
};
