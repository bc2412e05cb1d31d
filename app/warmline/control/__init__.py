"""Call events from telephone systems and from `warmline ctl`."""
