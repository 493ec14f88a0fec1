internal import LegalModel
internal import LegalText

extension DPVGraph {
  /// Adds the rights, as those of the GDPR where they are for people under it.
  mutating func addRights(_ policy: PrivacyPolicy, _ text: DPVText, to notice: inout DPVNode) {
    for group in policy.rights {
      let (isGDPR, laws): (Bool, [String]) =
        switch group.regimes.value {
        case .all: (text.isUnderGDPR, [])
        case .some(let regimes): (regimes.contains(.euGDPR), regimes.compactMap(DPVTerm.law))
        }
      if group.items.isEmpty {
        notes.add("groups of rights that list none are left out", group.id.value)
      }
      var counts: [PersonRight: Int] = [:]
      for statement in group.items.map(\.value) {
        let right = statement.right.value
        counts[right, default: 0] += 1
        let number = counts[right] ?? 1
        let id = "\(group.id.value).\(right.rawValue)" + (number > 1 ? "-\(number)" : "")
        let term = DPVTerm.right(right)
        if term.isGeneral { notes.add("DPV has no term for the rights", right.rawValue) }
        var node = text.node("right", id, ["dpv:DataSubjectRight", isGDPR ? term.name : nil])
        node.say(.label, group.name)
        node.say(.description, statement.text)
        node.say(.scopeNote, statement.limits)
        node.link(.hasApplicableLaw, laws)
        for format in statement.formats ?? [] { node.state(.format, format.value) }
        if let section = text.document.address(of: group.section) {
          let how = DPVNode(section, ["dpv:RightExerciseNotice"], in: text.language)
          node.embed(.isExercisedAt, how)
        }
        notice.link(.hasRight, text.address("right", id))
        nodes.append(node)
      }
    }
  }

  /// Adds the measures; a text does not say whether they are technical.
  mutating func addMeasures(_ policy: PrivacyPolicy, _ text: DPVText, to notice: inout DPVNode) {
    for measure in policy.measures {
      var node = text.node("measure", measure.id.value, ["dpv:TechnicalOrganisationalMeasure"])
      node.say(.label, measure.name)
      node.say(.description, measure.text)
      node.link(.source, text.document.address(of: measure.section))
      notice.link(.hasMeasure, text.address("measure", measure.id.value))
      nodes.append(node)
      notes.add("no text declares what kind of measure these are", measure.id.value)
    }
  }

  /// Adds the promises.
  mutating func addPromises(
    _ promises: [Commitment], _ text: DPVText, to notice: inout DPVNode
  ) {
    for promise in promises {
      let id = promise.id.value
      let isProhibition = promise.kind.value == .prohibition
      var node = text.node(
        "promise", id, ["dpv:Rule", isProhibition ? "dpv:Prohibition" : "dpv:Obligation"])
      node.say(.description, promise.text)
      node.link(.source, text.document.address(of: promise.section))
      switch isProhibition ? DPVTerm.forbidden(promise.subject.value) : nil {
      case .purpose(let term)?: node.link(.hasPurpose, term)
      case .processing(let term)?: node.link(.hasProcessing, term)
      case nil:
        node.state(.subject, promise.subject.value)
        notes.add("DPV has no term of the same extent for the subject of promises", id)
      }
      if promise.bound != nil { notes.add("DPV has no term for the time limit of promises", id) }
      notice.link(isProhibition ? .hasProhibition : .hasObligation, text.address("promise", id))
      nodes.append(node)
    }
  }
}
