import CGMP

/// The version of the GMP library in use, such as `6.2.1`.
public var gmpVersion: String { String(cString: cgmp_version()) }
