/// A "no" that is part of the business: the caller asked for something that cannot be, and is told what is true.
///
/// Becomes an RFC 9457 problem or a sentence on a page. Declared as `enum No` beside the verb it belongs to.
package protocol Refusal: Error, Sendable {
  /// The documented kind, stable for programs: `stock/sold-out`.
  var code: String { get }
  /// What sort of no it is; the web turns it into a status.
  var sort: RefusalSort { get }
  /// What is true and what can be done, for the person who asked.
  var sentence: Sentence { get }
  /// The input at fault as a JSON pointer (`/lines/0/quantity`), where one is.
  var pointer: String? { get }
  /// Facts for programs (`left` = 1), free of personal data.
  var facts: [String: String] { get }
}

extension Refusal {
  package var pointer: String? { nil }
  package var facts: [String: String] { [:] }
}

/// What kind of no it is; it decides the HTTP status.
package enum RefusalSort: String, Sendable, CaseIterable {
  /// The words or numbers sent make no sense here (422).
  case invalid
  /// Nobody is signed in (401).
  case signInNeeded
  /// This person may not (403).
  case forbidden
  /// There is no such thing, or not for this person (404).
  case absent
  /// The state of things forbids it now (409).
  case conflict
  /// Too often or too many (429).
  case limited
  /// It was here and is gone (410).
  case gone
}

/// One line of docs/problems.md: a kind of refusal and its sentence, printed by `madang describe problems`.
package struct ProblemKind: Sendable {
  package let code: String
  package let sort: RefusalSort
  package let sentence: Sentence

  package init(_ example: some Refusal) {
    code = example.code
    sort = example.sort
    sentence = example.sentence
  }
}

/// Input with a fault in it that has no finer name: which field, and what is wrong with it.
package struct InvalidInput: Refusal, Equatable {
  package var field: String
  package var why: Sentence

  package init(_ field: String, _ why: Phrase, _ blanks: KeyValuePairs<String, String> = [:]) {
    self.field = field
    self.why = Sentence(why, blanks)
  }

  package init(_ field: String, _ why: Sentence) {
    self.field = field
    self.why = why
  }

  package var code: String { "input/invalid" }
  package var sort: RefusalSort { .invalid }
  package var sentence: Sentence { why }
  package var pointer: String? { field.hasPrefix("/") ? field : "/" + field }
}
