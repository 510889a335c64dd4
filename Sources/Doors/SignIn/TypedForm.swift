import Kernel
import Web
import Wire

extension Typed {
  /// A form as it came in, with a refusal at its field or above all of them.
  init(_ form: Form, _ refusal: any Refusal, in language: Language) {
    self.init(form, FormFaults(refusal), in: language)
  }

  /// A form as it came in, with its faults in the reader's language.
  init(_ form: Form, _ faults: FormFaults, in language: Language) {
    let values = Dictionary(form.fields.map { ($0.name, $0.value) }) { first, _ in first }
    let errors = faults.list.filter { $0.pointer.hasPrefix("/") }.map { fault in
      (fault.pointer.dropFirst().split(separator: "/").joined(separator: "."), fault.sentence.text(in: language))
    }
    self.init(
      values: values, errors: Dictionary(errors) { first, _ in first }, whole: faults.whole?.text(in: language))
  }
}

extension RefusalSort {
  /// The status of a form that is shown again.
  var formStatus: Int { self == .signInNeeded ? 422 : status }
}

extension Typed {
  /// With every tick of boxes that share a name, as `name.value`.
  func keepingTicks(of form: Form) -> Typed {
    var typed = self
    for field in form.fields.prefix(Form.fieldsMax) { typed.values["\(field.name).\(field.value)"] = "1" }
    return typed
  }
}
