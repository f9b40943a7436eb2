"""Programs, servers, networks, disks and clocks that fail while eight write to one project."""
