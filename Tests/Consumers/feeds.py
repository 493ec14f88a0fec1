"""feedparser reads the Atom feed; the JSON feed has what version 1.1 asks for; both have an entry for each event."""

import feedparser


def check(site, report):
    expected = {}
    for release in site.releases:
        if release.effective <= site.day:
            expected[f"{release.url}#effective"] = release.effective
        if release.notified and release.notified <= site.day:
            expected[f"{release.url}#announced"] = release.notified
    atom = feedparser.parse((site.legal / "feed.xml").read_bytes())
    report.expect(not atom.bozo, f"feed.xml is not well formed: {atom.get('bozo_exception')}")
    report.equal(atom.version, "atom10", "the format")
    report.equal(len(atom.entries), len({entry.id for entry in atom.entries}), "ids that are unique")
    report.equal({entry.id for entry in atom.entries}, set(expected), "the entries")
    for entry in atom.entries:
        day = "{:04}-{:02}-{:02}".format(*entry.published_parsed[:3])
        report.equal(day, expected.get(entry.id), f"the day of {entry.id}")
        report.expect(entry.updated_parsed and entry.title and entry.link, f"{entry.id} lacks a member")
    feed = site.feed
    report.equal(feed.get("version"), "https://jsonfeed.org/version/1.1", "the version of feed.json")
    report.expect(feed.get("title"), "feed.json has no title")
    days = {item["id"]: item["date_published"][:10] for item in feed["items"]}
    report.equal(days, expected, "the items of feed.json")
    for item in feed["items"]:
        report.expect("content_html" in item or "content_text" in item, f"{item['id']} has no content")
