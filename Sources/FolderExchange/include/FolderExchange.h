/// Gives two paths each other's names, at once or not at all.
///
/// Returns 0, or -1 where the file system cannot.
int exchange_paths(const char *a, const char *b);
