import Kernel

/// The states of an order, done and to come.
package struct OrderTimeline: Sendable {
  package enum Stage: String, Sendable { case done, now, ahead, stopped }
  package struct Step: Sendable {
    package var words: String
    package var stage: Stage
    /// When it happened, or is promised.
    package var at: Instant?
    package var note: String?
    package init(_ words: String, _ stage: Stage, at: Instant? = nil, note: String? = nil) {
      self.words = words
      self.stage = stage
      self.at = at
      self.note = note
    }
  }
  package var steps: [Step]

  package init(_ steps: [Step]) { self.steps = steps }

  package func html(_ reader: Reader) -> HTML {
    let items: [HTML] = steps.map { step in
      let at: HTML? = step.at.map {
        #"<small><time datetime="\#($0.description)">\#(reader.format.moment($0, now: reader.now))</time></small>"#
      }
      let note: HTML? = step.note.map { "<small>\($0)</small>" }
      return #"<li class="is-\#(step.stage.rawValue)"\#("aria-current", step.stage == .now ? "step" : nil)><b>\#(step.words)</b>\#(at)\#(note)</li>"#
    }
    return #"<ol class="timeline">\#(items)</ol>"#
  }
}
