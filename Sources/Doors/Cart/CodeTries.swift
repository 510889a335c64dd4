import Kernel
import Wire

/// Codes that shoppers give: which button was pressed, and how often one caller may try.
enum CodeTries {
  /// Codes tried by one caller: enough for who has one, too few for who guesses.
  static let rule = RateLimit.Rule("codes", burst: 20, perMinute: 10)

  /// What the buttons of a form ask for: a code, or nothing where it is to be taken away; nil where neither was pressed.
  static func given(_ form: Form) -> String? {
    switch form[CodeBox.button] {
    case CodeBox.gives: FormText.line(form["code"])
    case CodeBox.takesAway: ""
    default: nil
    }
  }
}
