import Kernel
import Wire

/// Codes that shoppers give: what a form asks for with its code, and how often one caller may try.
enum CodeTries {
  /// Codes tried by one caller: enough for whoever has one, too few for whoever guesses.
  static let rule = RateLimit.Rule("codes", burst: 20, perMinute: 10)

  /// What a form asks for with its field and its buttons.
  enum Asked: Equatable {
    case nothing
    /// The button was pressed, and nothing was typed: all stays as it is.
    case again
    case give(String)
    case takeAway

    /// What is given for the cart, nothing for a code that goes; nil where none is asked for.
    var code: String? {
      switch self {
      case .give(let code): code
      case .takeAway: ""
      case .nothing, .again: nil
      }
    }
  }

  /// A code that was typed is given whichever button or key sends it.
  static func asked(_ form: Form) -> Asked {
    if form[CodeBox.button] == CodeBox.takesAway { return .takeAway }
    let typed = FormText.line(form["code"])
    if !typed.isEmpty { return .give(typed) }
    return form[CodeBox.button] == CodeBox.gives ? .again : .nothing
  }
}
