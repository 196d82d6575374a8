"""What goes into the packages: wheels of the lock for one system, only the files that are used, bill and licences."""
