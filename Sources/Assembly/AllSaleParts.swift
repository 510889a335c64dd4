import Trade

/// What takes part in the price of every sale besides goods and their delivery, in the order of the features, in which prices change.
/// Checkout, payment, cancelling and returns take the list.
package enum AllSaleParts {
  package static let list = SaleParts(Features.all.flatMap(\.saleParts))
}
