"""Knowledge graphs of security-cooperation relations, read from news."""
