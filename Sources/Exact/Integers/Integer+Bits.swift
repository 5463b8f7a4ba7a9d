import CGMP

extension Integer {
  /// The number of zeros at the end in binary; 0 for zero.
  var trailingZeroBitCount: Int {
    isZero ? 0 : withOperand { Int(bitPattern: __gmpz_scan1($0, 0)) }
  }
}
