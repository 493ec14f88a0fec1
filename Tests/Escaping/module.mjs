// Imports a configuration of CookieConsent and prints what it is, with its regular expressions as words, and which
// names it left behind.
const before = new Set(Object.getOwnPropertyNames(globalThis));
const { default: config } = await import(process.argv[2]);
const globals = Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name));
const patterns = [];

function plain(value) {
  if (value instanceof RegExp) {
    // The words between the stars, as a cookie of that name would have them.
    const words = value.source.slice(1, -1).split(".*").join("");
    const name = JSON.parse(`"${words.replace(/\\u/g, "\u0001").replace(/\\(.)/gs, "$1").replace(/\u0001/g, "\\u")
      .replace(/["\\](?!u[0-9a-f]{4})/g, "\\$&")}"`);
    patterns.push({ name, matches: value.test(name) });
    return "pattern";
  }
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

console.log(JSON.stringify({ config: plain(config), globals, patterns }));
