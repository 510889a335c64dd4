/// How much of an order may stand in a letter about it.
///
/// A member may have given an address that is somebody else's, by a slip or on purpose, and every order would be told there for good. So a
/// letter to an address that no code confirmed says what happened and leads to the order behind the sign-in; what was bought, for how much
/// and where it goes stay out. A guest has no sign-in: the address was typed for this one order, and the letter is the buyer's only
/// paper, as in every shop. It tells the goods and the sums, and of the delivery address only what is enough to recognise it, since a slip
/// would show a stranger where somebody lives. Text messages go to the number that the carrier calls, and name neither goods nor people.
package enum LetterDiscretion: Sendable {
  /// A member at a confirmed address.
  case whole
  /// A guest: the delivery address is to be recognised and not to be read.
  case masked
  /// A member at an address that nobody confirmed.
  case bare
}
