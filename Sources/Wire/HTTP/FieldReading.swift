import Kernel
import Web

/// Reads a form field by field and keeps what is wrong, so that its sender hears all of it at once.
package struct FieldReading {
  package let form: Form
  private(set) var faults: [InputFault] = []

  package init(_ form: Form) { self.form = form }

  /// What was typed in one line, tidied; a fault beside its field where it is too long, or missing though needed: then `label` says what is missing.
  package mutating func text(_ name: String, most: Int, needed label: Phrase? = nil) -> String {
    checked(FormText.line(form[name]), name, most: most, needed: label)
  }

  /// What was typed in several lines.
  package mutating func lines(_ name: String, most: Int, needed label: Phrase? = nil, at field: String? = nil) -> String {
    checked(FormText.lines(form[name]), field ?? name, most: most, needed: label)
  }

  private mutating func checked(_ text: String, _ field: String, most: Int, needed label: Phrase?) -> String {
    if text.isEmpty, let label { note(InvalidInput(field, FormPhrases.missingField(label))) }
    if text.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" && $0 != "\t" || $0.value == 0x7F }) {
      note(InvalidInput(field, InputPhrases.control))
    }
    if text.length > most { note(InvalidInput(field, InputPhrases.tooLong, ["max": String(most)])) }
    return text
  }

  /// What `read` makes of a field; where it refuses, its sentence is kept and `standIn` goes on in its place.
  package mutating func value<Value>(else standIn: Value, _ read: () throws -> Value) throws -> Value {
    do { return try read() } catch let fault as InvalidInput {
      note(fault)
      return standIn
    }
  }

  /// Refuses with all that was kept; called before anything is done.
  package func check() throws(FormFaults) { if !faults.isEmpty { throw FormFaults(list: faults) } }

  private mutating func note(_ fault: InvalidInput) {
    faults.append(InputFault(place: .form, pointer: fault.pointer ?? "", sentence: fault.sentence))
  }
}
