import LegalModel
import LegalRuleEngine
import LegalText
import LegalWords

extension DataConsistency {
  static let dataRecipients = Rule(
    "consistency/data-rec", "Every kind of data goes to somebody, or is said to go to nobody",
    [.ownWords], .warning,
    asks: """
      For every kind of data the text names those who receive it or says that nobody does; those whom \
      only its prose mentions get data, too.
      """,
    why:
      "Without it, a reader cannot tell data that nobody receives from data whose recipient was left out.",
    mend: "add the data to 'data:' of a recipient, or 'notShared: yes' to the data and say so",
    passes: """
      data:
        - {id: app, name: App, items: [{id: name, name: Name}, {id: sound, name: Sound, notShared: yes}]}
      recipients:
        - {id: cloudnest, name: Cloudnest, purpose: Hosting, shares: Name, data: [app.name]}
      """,
    fails: """
      data:
        - {id: app, name: App, items: [{id: name, name: Name}, {id: sound, name: «Sound»}]}
      recipients:
        - {id: cloudnest, name: Cloudnest, purpose: Hosting, shares: Name, data: [app.name]}
      """,
    check: .policy { policy, matter in
      guard !policy.data.isEmpty, !policy.recipients.isEmpty else { return [] }
      let named = Set(
        policy.vendorMentions.filter { $0.recipient != nil }.map(\.entry.reference))
      let silent = policy.entries.filter { entry in
        policy.recipients(of: entry).isEmpty && entry.item.notShared?.value != .yes
          && !named.contains(entry.reference)
      }
      return silent.map { entry in
        Finding(
          "no recipient of '\(entry.item.name.value)' is named, and nothing says that nobody receives it",
          at: entry.item.name.range, subject: entry.reference,
          target: .fact("\(entry.path).recipients"))
      } + hosts(of: silent, in: policy) + mentioned(in: policy, matter)
    })

  /// Groups of which a part goes to recipients and the rest is kept nowhere, while others are hosted.
  private static func hosts(of silent: [DataEntry], in policy: PrivacyPolicy) -> [Finding] {
    let hosts = policy.recipients.filter {
      LanguageWords.english.says(
        $0.purpose?.value.text ?? "",
        ["host*", "storage", "database*", "infrastructure", "server*", "cloud", "data centre*"])
    }
    return policy.data.compactMap { group in
      let entries = policy.entries.filter { $0.group.id.value == group.id.value }
      let kept = entries.filter { entry in
        silent.contains { $0.reference == entry.reference }
          && entry.item.origin?.value != .observed
      }
      let isHosted = entries.contains { entry in
        hosts.contains { $0.data?.contains(entry) ?? false }
      }
      guard !hosts.isEmpty, !isHosted, !kept.isEmpty,
        entries.contains(where: { !policy.recipients(of: $0).isEmpty })
      else { return nil }
      return Finding(
        """
        nothing says where '\(group.name.value)' is stored: \
        \(ConsistencyWords.list(hosts.map(\.name.value.text))) \(hosts.count == 1 ? "gets" : "get") \
        other data
        """,
        at: group.name.range, subject: "\(group.id.value)",
        target: .fact("data.\(group.id.value).host"),
        notes: hosts.map { Diagnostic.Note("a host of other data is here", at: $0.name.range) },
        help: ["name where it is stored, if only on servers of your own"], severity: .note)
    }
  }

  /// Recipients whom only prose mentions.
  private static func mentioned(in policy: PrivacyPolicy, _ matter: Matter) -> [Finding] {
    let kinds: [(id: String, name: String, role: RecipientRole, phrases: [String])] = [
      (
        "authority", "authorities", .authority,
        [
          "legal process", "law enforcement", "court order*", "subpoena*", "public authorit*",
          "government authorit*", "regulatory authorit*",
        ]
      ),
      (
        "acquirer", "a buyer of the business", .acquirer,
        ["merger", "acquisition", "sale of assets", "acquired by"]
      ),
    ]
    return kinds.compactMap { id, name, role, phrases in
      guard !policy.recipients.contains(where: { $0.role?.value == role }),
        let place = matter.words.all(of: phrases).first(where: { passage in
          !passage.isData
            && matter.words.first(
              of: ["disclos*", "shar*", "transfer*"], in: passage.section) != nil
        })
      else { return nil }
      return Finding(
        "\(name) may receive data, and only the prose says so, without naming the data",
        at: place.range, subject: id, target: .fact("recipients.\(id)"),
        help: ["add a recipient with 'role: \(role.rawValue)' and the data that it may receive"],
        severity: .note)
    }
  }
}
