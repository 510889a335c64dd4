import Web

/// Nobody is signed in on a page that somebody has to be for: the way leads to the sign-in page and back.
package struct SignInFirst: Error {
  package init() {}
}

extension Call {
  /// Back to this page after signing in; a form's address is no page.
  package var toSignIn: Path {
    guard request.method == .get, let here = Path(ours: String(request.head.path ?? "/")) else { return Paths.signIn(then: Paths.console) }
    return Paths.signIn(then: here)
  }
}
