import Trade

/// What takes part in the price of every sale besides goods and their delivery, in the order in which it changes prices. A new part adds
/// its line here; checkout, payment, cancelling and returns take the list.
package enum AllSaleParts {
  package static let list = SaleParts([CodePart.part])
}
