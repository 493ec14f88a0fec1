import LegalChanges
internal import LegalModel
internal import LegalRedline
internal import LegalStore
internal import LegalTemplates
internal import LegalText

/// The versions as a feed: Atom (RFC 4287) and JSON Feed 1.1.
///
/// A version is in it when it is announced and when it takes effect, with its table of amendments.
struct Feed {
  let plan: SitePlan
  let site: SiteContext
  let documents: [DocumentID: DocumentContext]
  /// What each version changed, by its path.
  let steps: [String: VersionStep]

  /// How many entries a feed has at most, the newest first: readers keep what they have seen.
  private static let most = 100

  /// Something that readers of the feed learn on a day.
  private struct Entry {
    let id: String
    let url: String
    let title: String
    let day: CalendarDate
    let version: SitePlan.Version
    let document: DocumentContext
    /// Why, where the entry is about a withdrawal or a redaction.
    var reason: String?
  }

  private var entries: [Entry] {
    let all = plan.documents.flatMap { document -> [Entry] in
      guard let context = documents[document.id] else { return [] }
      return document.everything.flatMap { version -> [Entry] in
        guard let line = version.file.line else { return [] }
        let url = plan.addresses.whole(plan.addresses.version(version.file.id, of: document.id))
        // A reader shows an entry again if its id changes; so a site that moves keeps its ids.
        let id = "\(plan.addresses.first)/\(document.id)/\(version.file.id)/"
        let effective = version.file.id.effective
        var entries: [Entry] = []
        if !line.isAdopted, let told = Feed.announced(line), told < effective {
          entries.append(
            Entry(
              id: "\(id)#announced", url: url,
              title: "\(context.title): a new version takes effect on \(effective.longForm)",
              day: told, version: version, document: context))
        }
        if let withdrawal = version.file.withdrawal {
          entries.append(
            Entry(
              id: "\(id)#withdrawn", url: url,
              title: "\(context.title): version \(version.file.id) is withdrawn and will not take "
                + "effect", day: withdrawal.day, version: version, document: context,
              reason: withdrawal.reason))
        } else {
          entries.append(
            Entry(
              id: "\(id)#effective", url: url,
              title: "\(context.title): version \(version.file.id) is in force", day: effective,
              version: version, document: context))
        }
        if let redaction = version.file.redaction {
          entries.append(
            Entry(
              id: "\(id)#redacted-\(redaction.day)", url: url,
              title: "\(context.title): words of version \(version.file.id) were removed",
              day: redaction.day, version: version, document: context, reason: redaction.reason))
        }
        return entries
      }
    }
    let past = all.filter { $0.day <= plan.day }
    let sorted = past.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.day != second.day { return first.day > second.day }
      let (one, other) = (first.version.file.id, second.version.file.id)
      return one != other ? one > other : left.offset < right.offset
    }
    return Array(sorted.prefix(Feed.most).map(\.element))
  }

  /// The day on which people learn of a release: not before it is made.
  private static func announced(_ line: LedgerLine) -> CalendarDate? {
    max(line.released, line.notified ?? line.released)
  }

  /// `feed.xml`.
  var atom: String {
    let entries = entries
    let home = plan.addresses.whole(plan.addresses.hub)
    var xml = """
      <?xml version="1.0" encoding="UTF-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom">
        <id>\(XML.escaped(plan.addresses.first + "/"))</id>
        <title>\(XML.escaped("\(site.organization) \(site.title)"))</title>
        <link rel="alternate" type="text/html" href="\(XML.escaped(home))"/>
        <link rel="self" type="application/atom+xml" \
      href="\(XML.escaped(plan.addresses.whole(plan.addresses.feed)))"/>
        <updated>\(Feed.time(entries.first?.day ?? plan.day))</updated>
        <author><name>\(XML.escaped(site.organization))</name></author>

      """
    for entry in entries {
      xml += """
          <entry>
            <id>\(XML.escaped(entry.id))</id>
            <title>\(XML.escaped(entry.title))</title>
            <link rel="alternate" type="text/html" href="\(XML.escaped(entry.url))"/>
            <published>\(Feed.time(entry.day))</published>
            <updated>\(Feed.time(entry.day))</updated>
            <category term="\(XML.escaped(entry.document.id))"/>

        """
      if entry.reason == nil, let step = steps[entry.version.file.path],
        let changeClass = step.changeClass
      {
        xml += "    <category term=\"\(changeClass.name)\"/>\n"
      }
      xml += "    <content type=\"html\">\(XML.escaped(html(entry)))</content>\n  </entry>\n"
    }
    return xml + "</feed>\n"
  }

  /// `feed.json`.
  var json: JSON {
    .object([
      "version": .string("https://jsonfeed.org/version/1.1"),
      "title": .string("\(site.organization) \(site.title)"),
      "home_page_url": .string(plan.addresses.whole(plan.addresses.hub)),
      "feed_url": .string(plan.addresses.whole(plan.addresses.jsonFeed)),
      "authors": .array([.object(["name": .string(site.organization)])]),
      "items": .array(
        entries.map { entry in
          var tags = [entry.document.id]
          if entry.reason == nil,
            let name = steps[entry.version.file.path]?.changeClass?.name
          {
            tags.append(name)
          }
          return .object([
            "id": .string(entry.id), "url": .string(entry.url), "title": .string(entry.title),
            "content_html": .string(html(entry)),
            "date_published": .string(Feed.time(entry.day)),
            "tags": .array(tags.map(JSON.string)),
          ])
        }),
    ])
  }

  /// What an entry says: the class of the change, the table of amendments, and where to read more.
  private func html(_ entry: Entry) -> String {
    let (file, document) = (entry.version.file, entry.version.file.document)
    let effective = file.id.effective
    if let reason = entry.reason {
      return "<p>\(HTML.escaped(entry.title)), by the ledger on "
        + "<time datetime=\"\(entry.day)\">\(entry.day.longForm)</time>. Reason: "
        + "\(HTML.escaped(reason))</p>"
    }
    let takesEffect = file.withdrawal == nil ? "effective" : "announced for"
    var html =
      "<p>Version <a href=\"\(HTML.escaped(entry.url))\">\(file.id)</a> of "
      + "\(HTML.escaped(entry.document.title)), \(takesEffect) "
      + "<time datetime=\"\(effective)\">\(effective.longForm)</time>.</p>"
    guard let step = steps[file.path] else { return html }
    let size = HTML.escaped(step.size)
    html += "<p>\(step.changeClass.map { "Class of change: \($0.name). " } ?? "")\(size).</p>"
    if !step.amendments.isEmpty {
      let items = step.amendments.map { "<li>\(HTML.escaped($0.description))</li>" }
      html += "<ul>\(items.joined())</ul>"
    }
    if !step.events.isEmpty {
      let items = step.events.map { event in
        let until = event.objectBy.map { " An objection comes before it until \($0.longForm)." }
        return
          "<li>\(HTML.escaped("\(event.vendor.label): \(event.whatHappens)\(until ?? "")"))</li>"
      }
      html += "<ul>\(items.joined())</ul>"
    }
    let changes = HTML.escaped(plan.addresses.whole(plan.addresses.changes(file.id, of: document)))
    return html + "<p><a href=\"\(changes)\">Redline against the version before</a></p>"
  }

  /// A day as RFC 3339 has it: dates have no time here, so it is the first second in UTC.
  private static func time(_ day: CalendarDate) -> String { "\(day)T00:00:00Z" }
}
